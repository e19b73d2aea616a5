import { expect, phone, room, test } from './desk';

test('take, reply, resolve: the guest hears from the desk and it is put right', async ({ desk }) => {
  await desk.signIn('noa');
  const here = room();
  const guest = phone();
  await desk.texts(guest, `The shower in room ${here} is cold again. Can somebody repair it?`);
  const row = desk.list().getByRole('listitem').filter({ hasText: here });
  await desk.tap(row.getByRole('button').first());
  const words = desk.words.card;
  await expect(desk.page.getByText('The shower in room')).not.toHaveCount(0);
  await desk.fine();

  await desk.tap(desk.just(words.offers.take));
  await expect(desk.just(words.offers.start)).toBeVisible();
  const reply = desk.page.getByRole('textbox').first();
  await reply.fill('I am so sorry. A plumber is on the way.');
  await desk.fine();
  await desk.tap(desk.button(words.sendAndStart));
  await expect(reply).toHaveValue('');
  await expect(desk.page.getByText('I am so sorry. A plumber is on the way.').first()).toBeVisible();
  // It leaves once it can no longer be taken back.
  await expect(async () => {
    const { texts } = (await (await desk.page.request.get('/_local/texts?since=0')).json()) as { texts: { to: string; text: string }[] };
    expect(texts.filter((one) => one.to === guest).map((one) => one.text)).toContain('I am so sorry. A plumber is on the way.');
  }).toPass({ timeout: 25_000 });

  await desk.tap(desk.just(words.offers.resolve));
  await desk.fine();
  await desk.tap(desk.page.getByRole('dialog').getByRole('button', { name: words.offers.resolve }));
  await expect(desk.just(words.offers.reopen)).toBeVisible();
  await desk.page.getByText(/^(All that happened|כל מה שקרה)/).click();
  await desk.fine();
  await desk.page.keyboard.press('Escape');
  await expect(desk.button(desk.words.desk.new)).toBeVisible();
  await expect(desk.mine().getByRole('listitem').filter({ hasText: here })).toHaveCount(0);
});

test('a guest who writes again while one looks is seen at once, and nothing half written is lost', { tag: '@once' }, async ({ desk }) => {
  await desk.signIn('noa');
  const here = room();
  const guest = phone();
  await desk.texts(guest, `Room ${here}: the internet is down.`);
  await desk.tap(desk.list().getByRole('listitem').filter({ hasText: here }).getByRole('button').first());
  const reply = desk.page.getByRole('textbox').first();
  await reply.fill('Half a sentence');
  await desk.texts(guest, 'Still no internet, hello?');
  await expect(desk.page.getByText('Still no internet, hello?').first()).toBeVisible();
  await expect(reply).toHaveValue('Half a sentence');
  await expect(reply).toBeFocused();
});

test('what was half written outlasts the end of the session', { tag: '@once' }, async ({ desk, colleague }) => {
  await desk.signIn('noa');
  const here = room();
  await desk.texts(phone(), `Room ${here}: the television is broken.`);
  await desk.tap(desk.list().getByRole('listitem').filter({ hasText: here }).getByRole('button').first());
  await desk.page.getByRole('textbox').first().fill('I am on my way to you');
  // The session ends elsewhere, in mid-sentence.
  await desk.page.context().clearCookies({ name: 'amends_refresh' });
  await desk.page.route('**/desk/pulse*', (route) => route.fulfill({ status: 401, body: '{"message":"Unauthorized"}' }));
  await expect(desk.page.getByText(desk.words.who.over)).toBeVisible();
  await desk.page.unroute('**/desk/pulse*');
  await colleague('sam');
  await desk.signIn('noa');
  await desk.tap(desk.list().getByRole('listitem').filter({ hasText: here }).getByRole('button').first());
  await expect(desk.page.getByRole('textbox').first()).toHaveValue('I am on my way to you');
});
