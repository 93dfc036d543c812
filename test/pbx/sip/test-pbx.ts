import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Asterisk } from '../../../src/pbx/asterisk/private/find-asterisk.ts';
import { type PrivateAsterisk, startPrivateAsterisk } from '../../../src/pbx/asterisk/private/private-asterisk.ts';
import { createPhone } from './phone.ts';
import type { Phone, PhoneOptions } from './phone-interface.ts';

/** The phones' accounts. Mailbox 1003 is told of to those who subscribe, the others without being asked. */
const ACCOUNTS = ['1001', '1002', '1003'].map(
  (user) => `
[${user}](phone)
aors=${user}
auth=${user}
callerid=User ${user} <${user}>
${user === '1003' ? '' : `mailboxes=${user}@default`}
[${user}](account)
username=${user}
password=secret ${user}
[${user}](place)
${user === '1003' ? `mailboxes=${user}@default` : ''}
`,
);

const FILES = {
  'pjsip.conf': `
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
[lamps]
type=resource_list
event=dialog
list_item=1002
list_item=mailbox
[account](!)
type=auth
auth_type=userpass
[place](!)
type=aor
max_contacts=1
remove_existing=yes
${ACCOUNTS.join('')}`,
  'pjsip_notify.conf': '[resync]\nEvent=>check-sync\\;reboot=false\n',
  'voicemail.conf': '[default]\n1001 => 1,One\n1003 => 3,Three\n',
  'extensions.conf': `
[phones]
exten => _100X,hint,PJSIP/\${EXTEN}
exten => _100X,1,Dial(PJSIP/\${EXTEN},20)
exten => read,1,Answer()
 same => n,Read(DIGITS,,4)
 same => n,SendDTMF(\${DIGITS},50,60)
 same => n,Wait(5)
exten => early,1,Progress()
 same => n,Playtones(350+440)
 same => n,Wait(5)
exten => page,1,Dial(PJSIP/1002,20,b(page^begin^1))
exten => echo,1,Answer()
 same => n,Echo()
exten => _voicemail-100X,1,VoiceMail(\${EXTEN:-4}@default,s)
exten => mailbox,hint,Custom:mailbox
exten => odd%,1,Answer()
 same => n,Wait(5)
[page]
exten => begin,1,Set(PJSIP_HEADER(add,Call-Info)=<sip:127.0.0.1>\\;answer-after=0)
 same => n,Return()
`,
};

/** An Asterisk for the tests of one file, and phones that are closed after each test. */
export interface TestPbx {
  readonly pbx: PrivateAsterisk;
  /** A phone with the right password, not registered. */
  phone(user: string, options?: Partial<PhoneOptions>): Promise<Phone>;
  registered(user: string, options?: Partial<PhoneOptions>): Promise<Phone>;
}

/** To be called where tests are described. */
export function useTestPbx(asterisk: Asterisk): TestPbx {
  let running: PrivateAsterisk | null = null;
  const phones: Phone[] = [];
  beforeAll(async () => {
    running = await startPrivateAsterisk({ asterisk, extra: FILES });
  });
  afterEach(async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.close()));
  });
  afterAll(() => running?.stop());
  return {
    get pbx() {
      if (running === null) throw new Error('Asterisk is not started yet');
      return running;
    },
    async phone(user, options) {
      const server = { host: this.pbx.sipHost, port: this.pbx.sipPort };
      const phone = await createPhone({ server, user, password: `secret ${user}`, ...options });
      phones.push(phone);
      return phone;
    },
    async registered(user, options) {
      const phone = await this.phone(user, options);
      await phone.register();
      return phone;
    },
  };
}
