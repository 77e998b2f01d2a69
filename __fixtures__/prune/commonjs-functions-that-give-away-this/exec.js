({ default: library }) => { const seen = []; library.use(({ render }) => seen.push(render(1))); return [...seen, library.use(() => {}).render(2)]; }
