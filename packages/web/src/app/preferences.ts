import type { PoseModel } from '@stridewhy/video';
import { useSyncExternalStore } from 'react';
import type { PaceUnit, UnitSystem } from '../units/units.ts';

export type Theme = 'system' | 'light' | 'dark';

export interface Preferences {
  readonly theme: Theme;
  readonly units: UnitSystem;
  readonly pace: PaceUnit;
  /** How carefully new videos are looked at. */
  readonly model: PoseModel;
}

const keys = {
  theme: 'stridewhy-theme',
  units: 'stridewhy-units',
  pace: 'stridewhy-pace',
  model: 'stridewhy-model',
} as const;
const allowed = {
  theme: ['system', 'light', 'dark'],
  units: ['metric', 'imperial'],
  pace: ['min/km', 'min/mile', 'km/h', 'mph', 'm/s'],
  model: ['lite', 'full', 'heavy'],
} as const;

const listeners = new Set<() => void>();
let preferences: Preferences = {
  theme: read('theme') ?? 'system',
  units: read('units') ?? usualUnits(),
  pace: read('pace') ?? (usualUnits() === 'imperial' ? 'min/mile' : 'min/km'),
  model: read('model') ?? 'full',
};

/** How the person likes to see things; remembered on this device. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => preferences);
}

export function setPreference<K extends keyof Preferences>(key: K, value: Preferences[K]): void {
  preferences = { ...preferences, [key]: value };
  if (key === 'theme') showTheme(preferences.theme);
  try {
    localStorage.setItem(keys[key], value);
  } catch {
    // Storage is switched off: it holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

function showTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read<K extends keyof Preferences>(key: K): Preferences[K] | null {
  try {
    const value = localStorage.getItem(keys[key]);
    const options: readonly string[] = allowed[key];
    return value !== null && options.includes(value) ? (value as Preferences[K]) : null;
  } catch {
    return null;
  }
}

/** Feet and pounds where people use them. */
function usualUnits(): UnitSystem {
  return /^en-(US|LR|MM)$/u.test(navigator.language) ? 'imperial' : 'metric';
}
