import { redirect } from '@remix-run/node';

/** Where the library sends who comes from nowhere. Apps may not ask for a shop's address: the front page says where to open Atelier. */
export function loader() {
  return redirect('/');
}
