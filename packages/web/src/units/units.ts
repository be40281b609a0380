export type UnitSystem = 'metric' | 'imperial';

const centimetresPerInch = 2.54;
export const inchesPerFoot = 12;
const kilogramsPerPound = 0.45359237;
const metresPerMile = 1609.344;

export type PaceUnit = 'min/km' | 'min/mile' | 'km/h' | 'mph' | 'm/s';

/** Feet and inches as metres. */
export function fromFeet(feet: number, inches: number): number {
  return ((feet * inchesPerFoot + inches) * centimetresPerInch) / 100;
}

/** Metres as whole feet and the inches left, to the half inch. */
export function toFeet(metres: number): { readonly feet: number; readonly inches: number } {
  const inches = Math.round((metres * 200) / centimetresPerInch) / 2;
  const feet = Math.floor(inches / inchesPerFoot);
  return { feet, inches: inches - feet * inchesPerFoot };
}

export function toInches(metres: number): number {
  return (metres * 100) / centimetresPerInch;
}

export function fromPounds(pounds: number): number {
  return pounds * kilogramsPerPound;
}

export function toPounds(kilograms: number): number {
  return kilograms / kilogramsPerPound;
}

/** Miles per hour of a speed in m/s. */
export function toMilesPerHour(speed: number): number {
  return (speed * 3600) / metresPerMile;
}

/**
 * Speed in m/s from what someone types: "12", "12.5", "12,5" or, for a pace, "5:30".
 * `null` when it is not a positive number in that unit.
 */
export function parseSpeed(text: string, unit: PaceUnit): number | null {
  const match = /^\s*(\d{1,3})(?:(?::([0-5]\d))|(?:[.,](\d{1,3})))?\s*$/u.exec(text);
  if (match === null) return null;
  const [, whole = '0', seconds, decimals] = match;
  const isPace = unit === 'min/km' || unit === 'min/mile';
  if (seconds !== undefined && !isPace) return null;
  const value =
    seconds === undefined ? Number(`${whole}.${decimals ?? 0}`) : Number(whole) + Number(seconds) / 60;
  return value > 0 ? toMetresPerSecond(value, unit) : null;
}

/** A speed in m/s as people write it in that unit. */
export function formatSpeed(speed: number, unit: PaceUnit): string {
  switch (unit) {
    case 'min/km':
      return clock(1000 / speed);
    case 'min/mile':
      return clock(metresPerMile / speed);
    case 'km/h':
      return (speed * 3.6).toFixed(1);
    case 'mph':
      return toMilesPerHour(speed).toFixed(1);
    case 'm/s':
      return speed.toFixed(2);
  }
}

function toMetresPerSecond(value: number, unit: PaceUnit): number {
  switch (unit) {
    case 'min/km':
      return 1000 / (value * 60);
    case 'min/mile':
      return metresPerMile / (value * 60);
    case 'km/h':
      return value / 3.6;
    case 'mph':
      return (value * metresPerMile) / 3600;
    case 'm/s':
      return value;
  }
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
