/** One thing that is wrong: at which field (`keys.7.destination.exten`, empty for the whole), as a code and in the server's words. */
export interface Fault {
  path: string;
  code: string;
  message: string;
  /** What the message says, for other languages. */
  facts?: Record<string, unknown>;
}

/** A request that was refused or did not arrive. `status` is 0 where there was no answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly faults: readonly Fault[];

  constructor(status: number, faults: readonly Fault[]) {
    super(faults.map(({ path, message }) => (path ? `${path} ${message}` : message)).join('; '));
    this.status = status;
    this.faults = faults;
  }

  static unreachable(): ApiError {
    return new ApiError(0, [{ path: '', code: 'unreachable', message: 'the server does not answer' }]);
  }

  /** The faults at a field or below it. */
  at(path: string): readonly Fault[] {
    return this.faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
  }
}

/** The error that an answer tells: RFC 9457 with our `errors`, or whatever a proxy put in its place. */
export async function problemOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const { errors } = (body ?? {}) as { errors?: Fault[] };
  if (Array.isArray(errors) && errors.length > 0) return new ApiError(response.status, errors);
  const message = response.statusText || String(response.status);
  return new ApiError(response.status, [{ path: '', code: `http_${response.status}`, message }]);
}
