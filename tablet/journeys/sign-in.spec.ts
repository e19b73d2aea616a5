import { expect, STAFF, test } from './desk';

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
  await desk.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await desk.page.keyboard.type('000000');
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('alert')).toHaveText(desk.words.who.wrongPin);
  await desk.fine();
  await desk.page.keyboard.type(pin);
  await desk.page.keyboard.press('Enter');
  await expect(desk.button(desk.words.desk.new)).toBeVisible();
});

test('a reload goes on where one was', async ({ desk }) => {
  await desk.signIn('noa');
  await desk.page.reload();
  await expect(desk.button(desk.words.desk.new)).toBeVisible();
});

test('a tablet that a manager switches off asks for a new code', async ({ desk, browser }) => {
  await desk.signIn('noa');
  const other = await browser.newContext();
  const renewed = await desk.page.request.post('/sign-in/refresh', { data: {} });
  const { accessToken } = (await renewed.json()) as { accessToken: string };
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as { tablet: string };
  // Ruth has a tablet of her own.
  const enrolled = await other.request.post('/_local/enrol', { data: {} });
  const { code } = (await enrolled.json()) as { code: string };
  await other.request.post('/tablets', { data: { code, label: 'Office' } });
  const ruth = await other.request.post('/sign-in', { data: { clerk: 'ruth', pin: STAFF.ruth[1] } });
  const { accessToken: hers } = (await ruth.json()) as { accessToken: string };
  const off = await other.request.delete(`/tablets/${claims.tablet}`, { headers: { authorization: `Bearer ${hers}` } });
  expect(off.status()).toBe(204);
  await other.close();
  await desk.page.reload();
  await expect(desk.page.getByText(desk.words.who.enrolWhy)).toBeVisible();
  await desk.fine();
});
