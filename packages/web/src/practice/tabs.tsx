const pages = [
  { page: 'plan', href: '#/practice', text: 'Plan' },
  { page: 'log', href: '#/practice/log', text: 'Log' },
  { page: 'experiment', href: '#/practice/experiment', text: 'Experiment' },
  { page: 'compare', href: '#/compare', text: 'Compare' },
] as const;

/** The practice's pages. */
export function Tabs({ page }: { readonly page: string }) {
  return (
    <nav className="tabs no-print" aria-label="Practice">
      {pages.map((one) => (
        <a key={one.page} href={one.href} aria-current={one.page === page ? 'page' : undefined}>
          {one.text}
        </a>
      ))}
    </nav>
  );
}
