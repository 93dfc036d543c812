/** Who did something, as a person is to read it: the audit has the uuid of the token behind its name. */
export const actorName = (actor: string): string => actor.replace(/ \([0-9a-f]{8}-[0-9a-f-]{27}\)$/, '');
