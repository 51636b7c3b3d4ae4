const PLACEHOLDER_DOMAIN = '@guest.invalid';

/** The documented e-mail column is unique and must be filled; a guest without one gets an address nobody has. */
export function placeholderEmail(guestId: string): string {
  return `${guestId}${PLACEHOLDER_DOMAIN}`;
}

/** The guest's own address, or null for a placeholder. */
export function realEmail(email: string): string | null {
  return email.endsWith('.invalid') ? null : email;
}
