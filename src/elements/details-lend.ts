/** How the details get what they borrow: as modules they share it anyway; in the bundle the build puts a real one here. */

export function lend(kit: object): object {
  return kit;
}
