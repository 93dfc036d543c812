import { describe, expect, it } from 'vitest';
import { lampState } from './lamp-state.ts';
import { MessageLamp } from './mailbox.ts';

/** A body as Asterisk 22.10.1 sends it. */
function dialogInfo(...states: string[]): string {
  const dialogs = states.map(
    (state, at) => ` <dialog id="${at}" direction="recipient">\n  <state>${state}</state>\n </dialog>\n`,
  );
  return `<?xml version="1.0"?>\n<dialog-info version="0" state="full" entity="sip:1">\n${dialogs.join('')}</dialog-info>\n`;
}

describe('a lamp', () => {
  it.each([
    [['confirmed'], 'confirmed'],
    [['early'], 'early'],
    [['confirmed', 'early'], 'early'],
    [['terminated', 'confirmed'], 'confirmed'],
    [[], 'terminated'],
  ])('of dialogs %j shows %s', (states, shown) => {
    expect(lampState(dialogInfo(...states))).toBe(shown);
  });

  it.each([
    ['<presence><note>Ready</note><tuple><status><basic>open</basic></status></tuple></presence>', 'open Ready'],
    ['<presence><note xml:lang="en">On the phone</note><basic> closed </basic></presence>', 'closed On the phone'],
    ['<presence><basic>open</basic></presence>', 'open'],
  ])('of %s shows %s', (xml, shown) => {
    expect(lampState(xml)).toBe(shown);
  });

  it('shows nothing of another body', () => {
    expect(lampState('<list/>')).toBeNull();
  });
});

describe('a message lamp', () => {
  it('reads message summaries', async () => {
    const lamp = new MessageLamp(() => 'nothing');
    await expect(lamp.is({ fresh: 0 }, 5)).rejects.toThrow('no message lamp {"fresh":0} within 5 ms');
    lamp.take('Messages-Waiting: yes\r\nMessage-Account: sip:1\r\nVoice-Message: 2/11 (0/0)\r\n');
    await lamp.is({ waiting: true, fresh: 2, saved: 11 });
    lamp.take('Messages-Waiting: no\r\n');
    await lamp.is({ waiting: false, fresh: 0, saved: 0 });
    expect(lamp.notified).toBe(2);
  });
});
