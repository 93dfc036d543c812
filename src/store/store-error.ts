/** Why a database can not be used, in one sentence for the operator. */
export class StoreError extends Error {
  readonly kind: 'url' | 'unreachable' | 'unwritable' | 'newer' | 'corrupt';

  constructor(kind: StoreError['kind'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.kind = kind;
  }
}
