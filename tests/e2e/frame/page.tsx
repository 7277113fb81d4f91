import { Modal, NavMenu, SaveBar, TitleBar, useAppBridge } from '@shopify/app-bridge-react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** A page that uses of App Bridge what an app uses, through Shopify's own React package. */
function PretendPage() {
  const shopify = useAppBridge();
  const [path, setPath] = useState(location.pathname);
  const [said, setSaid] = useState('');
  const [isDirty, setDirty] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const report = (work: () => Promise<unknown>) => () => {
    work().then(
      (value) => setSaid(JSON.stringify(value ?? null)),
      (error: unknown) => setSaid(String(error)),
    );
  };

  // As Remix does: the admin's navigation is followed without loading the page anew.
  useEffect(() => {
    const follow = (event: Event) => {
      if (!(event.target instanceof Element)) return;
      history.pushState(null, '', event.target.getAttribute('href'));
      setPath(location.pathname);
    };
    addEventListener('shopify:navigate', follow);
    return () => removeEventListener('shopify:navigate', follow);
  }, []);

  return (
    <main>
      <NavMenu>
        <a href="/app" rel="home">
          Home
        </a>
        <a href="/app/commissions">Commissions</a>
        <a href="/app/options">Option sets</a>
      </NavMenu>
      <TitleBar title={`At ${path}`}>
        <button variant="primary" onClick={() => setSaid('primary pressed')}>
          Add
        </button>
        <button onClick={() => setSaid('secondary pressed')}>Export</button>
      </TitleBar>
      <SaveBar id="bar" open={isDirty}>
        <button variant="primary" onClick={() => (setDirty(false), setSaid('saved'))}>
          Save
        </button>
        <button onClick={() => (setDirty(false), setSaid('discarded'))}>Discard</button>
      </SaveBar>
      <Modal id="modal" open={isOpen} onHide={() => setOpen(false)}>
        <p>Inside the modal</p>
        <TitleBar title="Are you sure?">
          <button variant="primary" onClick={() => (setOpen(false), setSaid('agreed'))}>
            Agree
          </button>
        </TitleBar>
      </Modal>
      <h1>{path}</h1>
      <output>{said}</output>
      <button
        onClick={() =>
          shopify.toast.show('It is done', { action: 'Undo', onAction: () => setSaid('undone') })
        }
      >
        Toast
      </button>
      <button onClick={() => setDirty(true)}>Edit</button>
      <button onClick={() => setOpen(true)}>Open modal</button>
      <button onClick={report(() => shopify.resourcePicker({ type: 'product', multiple: true }))}>
        Pick
      </button>
      <button onClick={report(() => shopify.app.extensions())}>Extensions</button>
      <button onClick={report(() => shopify.scopes.query())}>Scopes</button>
      <button onClick={report(async () => shopify.pos.cart)}>Unknown</button>
      <button onClick={report(async () => (await fetch('/echo')).json())}>Fetch</button>
      <button onClick={report(async () => (await fetch('/retry', { method: 'POST', body: 'kept' })).json())}>
        Retry
      </button>
      <form data-save-bar onSubmit={(event) => (event.preventDefault(), setSaid('form saved'))}>
        <label>
          Note <input name="note" />
        </label>
      </form>
      <button onClick={() => open('https://atelier-demo.myshopify.com/admin/orders', '_top')}>Leave</button>
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<PretendPage />);
