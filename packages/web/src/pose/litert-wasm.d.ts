declare module '@litertjs/core/wasm/*.js' {
  const ModuleFactory: unknown;
  export default ModuleFactory;
}
