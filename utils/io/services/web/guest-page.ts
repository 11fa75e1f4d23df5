const GUEST_PAGE = 'https://aibuy.1688.com/landingpage/home/inventory/products.html';

/**
 * Address of 1688's page for guests, which shows the offers of a picture without an account. It loads the picture
 * itself.
 * @param publicUrl of a picture that anybody can load
 */
export function guestPageUrl(publicUrl: string): string {
  return `${GUEST_PAGE}?bizType=ERP&outImageAddress=${encodeURIComponent(publicUrl)}`;
}
