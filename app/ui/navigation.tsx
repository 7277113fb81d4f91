import { Link } from '@remix-run/react';
import { NavMenu } from '@shopify/app-bridge-react';

/** The app's pages, listed by Shopify in its own side bar. */
export function Navigation() {
  return (
    <NavMenu>
      <Link to="/app" rel="home">
        Home
      </Link>
      <Link to="/app/commissions">Commissions</Link>
      <Link to="/app/option-sets">Option sets</Link>
    </NavMenu>
  );
}
