import { alcatelMyriad } from './alcatel-myriad.ts';
import { avayaJ100 } from './avaya-j100.ts';
import { ciscoMpp } from './cisco-mpp.ts';
import { ciscoSpa } from './cisco-spa.ts';
import { digium } from './digium.ts';
import type { PhoneFamily } from './family.ts';
import { fanvil } from './fanvil.ts';
import { fanvilFirstGeneration } from './fanvil-first-generation.ts';
import { gigaset } from './gigaset.ts';
import { grandstream } from './grandstream.ts';
import { grandstreamPValue } from './grandstream-p-value.ts';
import { htek } from './htek.ts';
import { mitel } from './mitel.ts';
import { panasonic } from './panasonic.ts';
import { polycom } from './polycom.ts';
import { snom } from './snom.ts';
import { yealink } from './yealink.ts';
import { yealinkLegacy } from './yealink-legacy.ts';

/**
 * All families. Of several families of one vendor, the first stands in for unknown models; the first of all for phones that
 * have not yet said who made them. registry.test.ts compares the list with the folder.
 */
export const FAMILIES: readonly PhoneFamily[] = [
  yealink,
  yealinkLegacy,
  snom,
  gigaset,
  ciscoMpp,
  ciscoSpa,
  panasonic,
  grandstream,
  polycom,
  mitel,
  avayaJ100,
  digium,
  grandstreamPValue,
  alcatelMyriad,
  fanvil,
  fanvilFirstGeneration,
  htek,
];
