import { FAMILY } from '../names.ts';
import type { Check } from './check.ts';

/** Whether AstDB belongs to this installation. */
export const database: Check = {
  id: 'database',
  looksAt: "Asterisk's database",
  async run({ db, installation }) {
    const found = await db.dbGet(FAMILY, 'installation');
    if (found === undefined)
      return [{ found: "Asterisk's database holds nothing of Lampfield", fix: 'start the server, which fills it' }];
    if (found === installation) return [{ found: "Asterisk's database belongs to this installation" }];
    return [
      {
        found: `Asterisk's database belongs to another installation (${found})`,
        fix: 'stop the other Lampfield, or take the PBX away from it; then start this server, which fills the database',
      },
    ];
  },
};
