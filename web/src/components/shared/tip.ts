// Says in words what a small mark means, to whoever points at it or reaches it with the keyboard. In
// the top layer, so that no box that scrolls cuts it off.
import type { Attachment } from "svelte/attachments";

const id = "tip";
const gap = 6;

function tipElement(): HTMLElement {
  const known = document.getElementById(id);
  if (known) return known;
  const tip = document.createElement("div");
  tip.id = id;
  tip.popover = "manual";
  tip.setAttribute("role", "tooltip");
  document.body.append(tip);
  return tip;
}

function show(mark: Element, text: string): void {
  const tip = tipElement();
  tip.textContent = text;
  if (!tip.matches(":popover-open")) tip.showPopover();
  const box = mark.getBoundingClientRect();
  const left = Math.min(box.left, innerWidth - tip.offsetWidth - gap);
  const below = box.bottom + gap;
  const isBelow = below + tip.offsetHeight < innerHeight;
  tip.style.left = `${String(Math.max(gap, left))}px`;
  tip.style.top = `${String(isBelow ? below : box.top - gap - tip.offsetHeight)}px`;
  mark.setAttribute("aria-describedby", id);
}

function hide(mark: Element): void {
  mark.removeAttribute("aria-describedby");
  const tip = document.getElementById(id);
  if (tip?.matches(":popover-open")) tip.hidePopover();
}

export function tip(text: string): Attachment<HTMLElement> {
  return (mark) => {
    const begin = () => {
      show(mark, text);
    };
    const end = () => {
      hide(mark);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape") end();
    };
    const starts = ["pointerenter", "focus", "click"] as const;
    const ends = ["pointerleave", "blur"] as const;
    for (const type of starts) mark.addEventListener(type, begin);
    for (const type of ends) mark.addEventListener(type, end);
    mark.addEventListener("keydown", press);
    return () => {
      end();
      for (const type of starts) mark.removeEventListener(type, begin);
      for (const type of ends) mark.removeEventListener(type, end);
      mark.removeEventListener("keydown", press);
    };
  };
}
