import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["**/node_modules/", "web/dist/", "web/src/generated/", "build/"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows every name; this rule does not know its types.
      "no-undef": "off",
      eqeqeq: "error",
      // A file this long holds a second idea, as in the engine (tests/tidy_test.cpp).
      "max-lines": ["error", 350],
      // Records keyed by id are this page's daily bread.
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    // With its styles.
    rules: { "max-lines": ["error", 450] },
  },
  {
    // A word for each field of the contract: a table, as long as the contract is.
    files: ["web/src/field-texts.ts"],
    rules: { "max-lines": "off" },
  },
  {
    // A test that finds nothing there fails, which is what it is for.
    files: ["tests/web/**", "web/src/**/*.test.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
