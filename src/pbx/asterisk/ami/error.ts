/**
 * What went wrong:
 * `refused` Asterisk answered with an error (the message is Asterisk's own); `lost` there is no connection, or it went while the
 * action was under way; `timeout` no answer in time; `too_long` an action or a list beyond its limit; `bad_header` a header
 * that can not be sent; `overloaded` too many actions wait already; `login` no login; `url` an address that can not be read.
 */
export type AmiErrorKind = 'refused' | 'lost' | 'timeout' | 'too_long' | 'bad_header' | 'overloaded' | 'login' | 'url';

/** A failure of Asterisk's manager interface or of our use of it. The message is for people, and never holds a secret or a value. */
export class AmiError extends Error {
  override readonly name = 'AmiError';
  readonly kind: AmiErrorKind;

  constructor(kind: AmiErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
