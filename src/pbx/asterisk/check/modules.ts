import { AmiError } from '../ami/error.ts';
import { NEEDED_MODULES, type NeededModule } from '../needed-modules.ts';
import { type Check, faultsOr, type Looked } from './check.ts';

/** Whether every module is loaded that dialplan and link need. */
export const modules: Check = {
  id: 'modules',
  looksAt: 'the modules of Asterisk',
  async run(at) {
    const loaded = await Promise.all(NEEDED_MODULES.map((one) => isLoaded(at, one)));
    const missing = NEEDED_MODULES.filter((_, index) => !loaded[index]);
    const faults = missing.map(({ name, what }) => ({
      found: `the module ${name} is not loaded (${what})`,
      fix: `add "load => ${name}.so" to modules.conf, then "module load ${name}.so"`,
    }));
    return faultsOr(`all ${NEEDED_MODULES.length} modules that are needed are loaded`, faults);
  },
};

async function isLoaded({ ami }: Looked, { name }: NeededModule): Promise<boolean> {
  try {
    await ami.send('ModuleCheck', { Module: name });
    return true;
  } catch (error) {
    if (error instanceof AmiError && error.kind === 'refused' && error.message === 'Module not loaded') return false;
    throw error;
  }
}
