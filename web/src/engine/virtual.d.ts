// tools/engine-text.ts: the engine, deflated and in base64.
declare module "virtual:engine-text" {
  const text: string;
  export default text;
}
