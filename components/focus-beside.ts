/**
 * Before a row is removed with the button that has the focus: on to the next row's, or that of the
 * one before it, or to what stands above the list. The button that removes is the last of its row.
 */
export function focusBeside(row: Element | null): void {
  const buttonOf = (other: Element | null | undefined) =>
    other?.querySelector<HTMLElement>(':scope > button:last-child');
  const target =
    buttonOf(row?.nextElementSibling) ??
    buttonOf(row?.previousElementSibling) ??
    row?.closest('section')?.querySelector<HTMLElement>('h2, input');
  target?.focus();
}
