import type { Claim } from './claim-types.ts';
import { bodyClaims } from './claims-body.ts';
import { historyClaims } from './claims-history.ts';
import { strideClaims } from './claims-stride.ts';

/** Everything that can be raised. None is a diagnosis; each says what its evidence allows. */
export const claims: readonly Claim[] = [...strideClaims, ...bodyClaims, ...historyClaims];
