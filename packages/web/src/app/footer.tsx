export function Footer() {
  return (
    <footer className="bottom quiet">
      <p>
        Everything is computed and kept on this device. No account, no upload. Stridewhy describes how you
        run; it does not replace a doctor or physio.
      </p>
    </footer>
  );
}
