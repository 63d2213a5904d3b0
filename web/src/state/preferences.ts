// Small settings of this device: the theme. They are kept apart from the book, because they belong
// to whoever looks, not to what is looked at.
const key = "drawdown/preferences/1";

export type Theme = "system" | "light" | "dark";

export interface Preferences {
  readonly theme: Theme;
}

const themes: readonly unknown[] = ["system", "light", "dark"];

export function readPreferences(storage: Storage | null): Preferences {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    // Other files opened from this disk may share the storage, so nothing read is believed.
    if (
      typeof kept === "object" &&
      kept !== null &&
      "theme" in kept &&
      themes.includes(kept.theme)
    ) {
      return { theme: kept.theme as Theme };
    }
  } catch {
    // Storage that is blocked or broken means no preferences, which is no reason to stop.
  }
  return { theme: "system" };
}

export function writePreferences(storage: Storage | null, preferences: Preferences): void {
  try {
    storage?.setItem(key, JSON.stringify(preferences));
  } catch {
    // The page works without remembering.
  }
}

/** Reading `localStorage` itself throws where cookies are blocked. */
export function deviceStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
