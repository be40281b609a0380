export { networkScatter, networkScatterSource, scatterOf } from './measured-noise.ts';
export { generator, normal } from './random.ts';
export { type Camera, film, type LabMotion, type LabPoint } from './virtual-phone.ts';
