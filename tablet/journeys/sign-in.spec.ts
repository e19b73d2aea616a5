import { expect, room, STAFF, test } from './desk';

test('a clerk signs in by name and PIN, and hands the tablet on', async ({ desk }) => {
  await desk.fine();
  await desk.signIn('noa');
  await desk.fine();
  await desk.page.getByRole('button', { name: /Noa/ }).click();
  await desk.fine();
  await desk.button(desk.words.desk.switchPerson).click();
  await desk.signIn('maya');
  await expect(desk.page.getByRole('button', { name: /Maya/ })).toBeVisible();
});

test('a wrong PIN gets a calm sentence and another try', async ({ desk }) => {
  const [name, pin] = STAFF.maya;
  await desk.types(name, '000000');
  await expect(desk.page.getByRole('alert')).toHaveText(desk.words.who.wrongPin);
  await desk.fine();
  await desk.page.keyboard.type(pin);
  await desk.page.keyboard.press('Enter');
  await expect(desk.foot(desk.words.desk.new)).toBeVisible();
});

test('a reload goes on where one was', { tag: '@once' }, async ({ desk }) => {
  await desk.signIn('noa');
  await desk.page.reload();
  await expect(desk.foot(desk.words.desk.new)).toBeVisible();
});

test('a tablet that a manager switches off asks for a new code', { tag: '@once' }, async ({ desk, colleague }) => {
  await desk.signIn('noa');
  const renewed = await desk.page.request.post('/sign-in/refresh', { data: {} });
  const { accessToken } = (await renewed.json()) as { accessToken: string };
  const { tablet } = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as { tablet: string };
  await (await colleague('ruth')).switchesOff(tablet);
  await desk.page.reload();
  await expect(desk.page.getByText(desk.words.who.enrolWhy)).toBeVisible();
  await desk.fine();
});

test('off duty, what is not started goes back to the list', { tag: '@once' }, async ({ desk, colleague }) => {
  const { number } = await (await colleague('sam')).files({ room: room(), category: 'facilities', words: 'The pool towels are all gone' });
  await desk.signIn('lin');
  await desk.tap(desk.buttonOf(desk.words.desk.takeOf, { number }));
  await expect(desk.mine().getByRole('listitem').filter({ hasText: number.split('-')[1] ?? '' })).toHaveCount(1);
  await desk.page.getByRole('button', { name: /Lin/ }).click();
  await desk.just(desk.words.desk.offDuty).click();
  await expect(desk.said()).toHaveText(desk.words.did.offDuty);
  await desk.fine();
  await desk.signIn('noa');
  await expect(desk.buttonOf(desk.words.desk.takeOf, { number })).toBeVisible();
});
