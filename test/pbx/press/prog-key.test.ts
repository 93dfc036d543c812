import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeProgKey, encodeProgKey } from '../../../src/domain/keys/prog-key.ts';
import { type AmiClient, createAmiClient } from '../../../src/pbx/asterisk/ami/client.ts';
import { sharedDialplan } from '../../../src/pbx/asterisk/files/shared-dialplan.ts';
import { type PrivateAsterisk, startPrivateAsterisk } from '../../../src/pbx/asterisk/private/private-asterisk.ts';
import { describePbx } from '../asterisk-available.ts';

/** Decodes whatever is dialled here, and says what came out. */
const DECODE = `
[decode]
exten => _[0-9*]!,1,Gosub(lf-decode,s,1(\${EXTEN}))
 same => n,UserEvent(Decoded,From: \${EXTEN},Parts: \${LF_A1}/\${LF_A2}/\${LF_A3})
`;

describePbx('a programmed key, decoded in the dialplan', (asterisk) => {
  let running: PrivateAsterisk;
  let ami: AmiClient;
  beforeAll(async () => {
    running = await startPrivateAsterisk({
      asterisk,
      extra: { 'extensions.conf': sharedDialplan('/nowhere') + DECODE },
    });
    ami = createAmiClient({ url: running.amiUrl });
    const connected = new Promise((resolve) => ami.on('connected', resolve));
    ami.start();
    await connected;
  });
  afterAll(async () => {
    await ami?.close();
    await running?.stop();
  });

  /** The parts that the dialplan finds; null where it takes the text for no encoding. */
  async function decoded(text: string): Promise<string[] | null> {
    const answer = new Promise<string>((resolve) => {
      const stop = ami.on('event', (event) => {
        if (event.get('UserEvent') !== 'Decoded' || event.get('From') !== text) return;
        stop();
        resolve(event.get('Parts') ?? '');
      });
    });
    await ami.send('Originate', {
      Channel: `Local/${text}@decode/n`,
      Application: 'Wait',
      Data: '1',
      Async: 'true',
    });
    const parts = (await answer).split('/').filter((part, index) => part !== '' || index < 2);
    return parts[1] === '' ? null : parts;
  }

  const part = fc.stringMatching(/^[0-9*]{1,6}$/);
  const encoded = fc
    .tuple(fc.stringMatching(/^[1-9]\d{0,4}$/), part, fc.option(part, { nil: undefined }))
    .map(([owner, code, argument]) => encodeProgKey('', [owner, code, argument]));
  const anything = fc.stringMatching(/^[0-9*]{1,14}$/);

  it('has the parts that the domain says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(encoded, anything), async (text) => {
        const parts = decodeProgKey(text);
        // One part is no key, and there is no key with more than three.
        expect(await decoded(text)).toEqual(
          parts !== null && (parts.length === 2 || parts.length === 3) ? parts : null,
        );
      }),
      { numRuns: 300 },
    );
  });
});
