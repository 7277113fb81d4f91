/**
 * The themes that the shop can wear. Dawn and Horizon are Shopify's own forms; the others are shapes of form that older and bought themes
 * have: see the README's table of themes.
 */
export const themeNames = ['dawn', 'horizon', 'vintage', 'plain', 'handmade', 'sticky'] as const;

export type ThemeName = (typeof themeNames)[number];
