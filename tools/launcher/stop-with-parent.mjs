// Loaded before every command: when the launcher is killed and can no longer pass signals on, the command stops cleanly
// by itself instead of running on unseen.
const launcher = process.ppid
if (process.platform !== 'win32') {
  const timer = setInterval(() => {
    if (process.ppid === launcher) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 1000)
  timer.unref()
}
