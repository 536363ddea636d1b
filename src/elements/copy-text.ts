/** Copies the text of an element; where the browser refuses, selects it for the keyboard, and resolves with false. */
export async function copyText(from: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(from.textContent);
    return true;
  } catch {
    from.ownerDocument.getSelection()?.selectAllChildren(from);
    return false;
  }
}
