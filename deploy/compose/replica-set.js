// Run by mongosh: MEMBERS become a replica set if they are none yet; ends when one of them takes writes.
const members = process.env.MEMBERS.split(',').map((host, id) => ({ _id: id, host: `${host}:27017` }));
for (;;) {
  try {
    if (db.hello().setName === undefined) {
      rs.initiate({ _id: 'convoca', members });
    }
    if (db.hello().primary !== undefined) {
      break;
    }
  } catch (e) {
    print(`not yet: ${e.codeName ?? e.message}`); // a member that is not there, or another run of this that was faster
  }
  sleep(1000);
}
print(`replica set convoca, primary ${db.hello().primary}`);
