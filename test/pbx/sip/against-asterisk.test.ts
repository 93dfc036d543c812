import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type PrivateAsterisk, startPrivateAsterisk } from '../../../src/pbx/asterisk/private/private-asterisk.ts';
import { describePbx } from '../asterisk-available.ts';
import { createPhone } from './phone.ts';
import type { Phone, PhoneOptions } from './phone-interface.ts';

/** Three phones; 1003 is called and watched by nobody but the test that says so. */
const PJSIP = `
[phone](!)
type=endpoint
context=phones
subscribe_context=phones
disallow=all
allow=ulaw
direct_media=no
rtp_symmetric=yes
dtmf_mode=auto_info
notify_early_inuse_ringing=yes
[account](!)
type=auth
auth_type=userpass
[place](!)
type=aor
max_contacts=1
remove_existing=yes
${['1001', '1002', '1003']
  .map(
    (user) => `
[${user}](phone)
aors=${user}
auth=${user}
callerid=User ${user} <${user}>
mailboxes=${user}@default
[${user}](account)
username=${user}
password=secret ${user}
[${user}](place)
`,
  )
  .join('')}`;

const EXTENSIONS = `
[phones]
exten => _100X,hint,PJSIP/\${EXTEN}
exten => _100X,1,Dial(PJSIP/\${EXTEN},20)
exten => echo,1,Answer()
 same => n,Echo()
exten => read,1,Answer()
 same => n,Read(DIGITS,,4)
 same => n,Set(DB(read/digits)=\${DIGITS})
 same => n,SendDTMF(\${DIGITS})
 same => n,Wait(5)
exten => tone,1,Answer()
 same => n,Milliwatt()
exten => early,1,Progress()
 same => n,Playtones(440)
 same => n,Wait(5)
exten => page,1,Set(PJSIP_HEADER(add,Call-Info)=<sip:127.0.0.1>\\;answer-after=0)
 same => n,Goto(never,1)
`;

describePbx('a phone', (asterisk) => {
  let pbx: PrivateAsterisk;
  const phones: Phone[] = [];
  beforeAll(async () => {
    pbx = await startPrivateAsterisk({ asterisk, extra: { 'pjsip.conf': PJSIP, 'extensions.conf': EXTENSIONS } });
  });
  afterEach(async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.close()));
  });
  afterAll(() => pbx?.stop());

  async function phone(user: string, options: Partial<PhoneOptions> = {}): Promise<Phone> {
    const server = { host: pbx.sipHost, port: pbx.sipPort };
    const one = await createPhone({ server, user, password: `secret ${user}`, ...options });
    phones.push(one);
    return one;
  }

  async function registered(user: string, options: Partial<PhoneOptions> = {}): Promise<Phone> {
    const one = await phone(user, options);
    await one.register();
    return one;
  }

  it('registers with the right password', async () => {
    const one = await registered('1001');
    expect(await pbx.cli('pjsip show contacts')).toContain(`127.0.0.1:${one.port}`);
  });

  it('is refused with a wrong password', async () => {
    const one = await phone('1001', { password: 'wrong' });
    await expect(one.register()).rejects.toMatchObject({ status: 401 });
  });

  it('calls another one, and each hears the tone of the other', async () => {
    const [one, two] = [await registered('1001'), await registered('1002')];
    const out = one.dial('1002');
    const inward = await two.nextCall();
    await out.ringing();
    expect(inward.from).toBe('1001');
    await inward.answer();
    await out.answered();
    out.sendTone(440);
    inward.sendTone(880);
    await Promise.all([inward.hears(440), out.hears(880)]);
    await out.hangup();
    expect(await inward.ended()).toBeNull();
  });

  it.each(['rfc4733', 'info'] as const)('presses keys by %s', async (how) => {
    const one = await registered('1001');
    const call = one.dial('read');
    await call.answered();
    await call.dtmf('12*9', how);
    await call.hearsDigits('12*9');
  });

  it('watches another one being called', async () => {
    const [one, two, three] = [await registered('1001'), await registered('1002'), await registered('1003')];
    const [dialog, presence] = [await three.watch('1002'), await three.watch('1002', { event: 'presence' })];
    const out = one.dial('1002');
    const inward = await two.nextCall();
    await dialog.is('early');
    await inward.answer();
    await dialog.is('confirmed');
    await out.hangup();
    await dialog.is('terminated');
    expect(dialog.history).toEqual(['terminated', 'early', 'confirmed', 'terminated']);
    await presence.is('open Ready');
  });
});
