import * as svelte from "prettier-plugin-svelte";

export default {
  printWidth: 100,
  // The module itself: by name it would be looked up from where prettier is started.
  plugins: [svelte],
  overrides: [{ files: "*.svelte", options: { parser: "svelte" } }],
};
