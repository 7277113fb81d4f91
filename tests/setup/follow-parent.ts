// Preloaded into every part: when whoever started it is gone, even by kill -9, the part ends as if asked to.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
