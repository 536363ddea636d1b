/** One observer for the page: calls back once when an element comes near the viewport. */

let observer: IntersectionObserver | undefined;
const waiting = new Map<Element, () => void>();

/** How near is near: a screenful or so of scrolling ahead. */
const margin = '400px';

/** Calls `arrive` once the element is near the viewport, or at once where that cannot be known. Returns how to stop. */
export function whenNear(element: Element, arrive: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    arrive();
    return () => undefined;
  }
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const call = isIntersecting ? waiting.get(target) : undefined;
        if (!call) continue;
        leave(target);
        call();
      }
    },
    { rootMargin: margin },
  );
  waiting.set(element, arrive);
  observer.observe(element);
  return () => {
    leave(element);
  };
}

function leave(element: Element): void {
  observer?.unobserve(element);
  waiting.delete(element);
}
