import type { components } from '../api/schema.d.ts';

type Problem = components['schemas']['Plan']['problems'][number];

/** The same problem at the same key, on one phone or more. */
export interface ProblemGroup {
  position: number | null;
  code: string;
  /** Of the first phone: those of others differ in the model that they name. */
  message: string;
  device_ids: string[];
}

/** Problems of many phones by key, those that concern the most phones first. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ position, code }) => `${position} ${code}`);
  return [...groups.values()]
    .map((some) => {
      const { position, code, message } = some[0]!;
      return { position, code, message, device_ids: [...new Set(some.map(({ device_id }) => device_id))] };
    })
    .sort(
      (one, other) => other.device_ids.length - one.device_ids.length || (one.position ?? 0) - (other.position ?? 0),
    );
}
