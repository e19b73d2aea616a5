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
  await desk.types(name, '000000');
  await expect(desk.page.getByRole('alert')).toHaveText(desk.words.who.wrongPin);
  await desk.fine();
  await desk.page.keyboard.type(pin);
  await desk.page.keyboard.press('Enter');
  await expect(desk.button(desk.words.desk.new)).toBeVisible();
});

test('a reload goes on where one was', { tag: '@once' }, async ({ desk }) => {
  await desk.signIn('noa');
  await desk.page.reload();
  await expect(desk.button(desk.words.desk.new)).toBeVisible();
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
