import { supportsFeature } from '@litertjs/core';
import compatWasm from '@litertjs/core/wasm/litert_wasm_compat_internal.wasm?url';
import wasm from '@litertjs/core/wasm/litert_wasm_internal.wasm?url';

/**
 * Readies LiteRT's WebAssembly for this worker. LiteRT fetches its loader with `importScripts`, which module workers do
 * not have: the loader comes with the bundle instead, and is handed over when LiteRT asks.
 * @returns the folder to give to LiteRT; nothing is fetched from it.
 */
export async function prepareLiteRt(): Promise<string> {
  // Browsers without relaxed SIMD get the build that does without.
  const relaxed = await supportsFeature('relaxedSimd');
  const { default: ModuleFactory } = relaxed
    ? await import('@litertjs/core/wasm/litert_wasm_internal.js')
    : await import('@litertjs/core/wasm/litert_wasm_compat_internal.js');
  Object.assign(globalThis, {
    // LiteRT reports its progress as errors to the console; its true errors are thrown.
    Module: { locateFile: () => (relaxed ? wasm : compatWasm), printErr: () => undefined },
    importScripts: () => Object.assign(globalThis, { ModuleFactory }),
  });
  return '/';
}
