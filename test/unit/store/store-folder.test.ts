import assert from 'node:assert/strict';
import { storeFolder } from '../../../src/storage/store-folder.js';

describe('storeFolder', () => {
  it('is the folder that is named, before all else', () => {
    assert.equal(storeFolder({ INKBEARING_STORE: '/b' }, 'linux', '/home/ada', '/a'), '/a');
  });

  it('is what INKBEARING_STORE names', () => {
    assert.equal(storeFolder({ INKBEARING_STORE: '/b', XDG_DATA_HOME: '/c' }, 'linux', '/home/ada'), '/b');
  });

  it('takes an empty variable for none', () => {
    assert.equal(storeFolder({ INKBEARING_STORE: '' }, 'linux', '/home/ada'), '/home/ada/.local/share/inkbearing');
  });

  it('follows XDG_DATA_HOME on Linux', () => {
    assert.equal(storeFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/ada'), '/data/inkbearing');
  });

  it('ignores a relative XDG_DATA_HOME', () => {
    assert.equal(storeFolder({ XDG_DATA_HOME: 'data' }, 'linux', '/home/ada'), '/home/ada/.local/share/inkbearing');
  });

  it('is in the application support of macOS', () => {
    assert.equal(storeFolder({}, 'darwin', '/Users/ada'), '/Users/ada/Library/Application Support/Inkbearing');
  });

  it('is in the roaming data of Windows', () => {
    const env = { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' };
    assert.equal(storeFolder(env, 'win32', 'C:\\Users\\ada'), 'C:\\Users\\ada\\AppData\\Roaming\\Inkbearing');
  });
});
