import { Link } from '@remix-run/react';
import { NavMenu } from '@shopify/app-bridge-react';
import { useLoadingBar } from './use-loading-bar.ts';

/** The app's pages, listed by Shopify in its own side bar. */
export function Navigation() {
  useLoadingBar();

  return (
    <NavMenu>
      <Link to="/app" rel="home">
        Home
      </Link>
      <Link to="/app/commissions">Commissions</Link>
      <Link to="/app/option-sets">Option sets</Link>
      <Link to="/app/workshop">Workshop</Link>
    </NavMenu>
  );
}
