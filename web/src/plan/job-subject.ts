/** What a job comes from: `update template 12 and 3 more`, taken apart. null for what is no change of a resource. */
export interface JobSubject {
  action: string;
  resource: string;
  /** Up to a slash: what stands behind it is a part of the resource. */
  id: string;
  more: number;
}

const SUBJECT = /^(create|update|delete) (.+?) ([^\s/]+)(?:\/\S+)?(?: and (\d+) more)?$/;

/** Reads the subject of a job as the API tells it. */
export function readSubject(subject: string): JobSubject | null {
  const [, action, resource, id, more] = SUBJECT.exec(subject) ?? [];
  if (action === undefined) return null;
  return { action, resource: resource!.replaceAll(' ', '_'), id: id!, more: Number(more ?? 0) };
}
