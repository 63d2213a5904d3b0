// The example generators are plain JavaScript, because the tests run them without a build.
declare module "*/examples/fernhill.mjs" {
  export function makeFernhill(): import("./engine/contract.ts").Book;
}
