"""What walks through the page of a review have in common: a browser with the page, keys in the form, and what was at fault."""

import contextlib
import os
import sys
import tempfile

from browser import CONTROL, Browser, Fault

faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)


def equal(found, wanted, what):
    expect(found == wanted, '%s: %r, not %r' % (what, found, wanted))


@contextlib.contextmanager
def review(program, folder):
    """The page of review.html in a folder, and its browser; afterwards whatever it complained of or asked the network for."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        try:
            page = browser.page()
            page.call('Emulation.setDeviceMetricsOverride', width=1440, height=900, deviceScaleFactor=1, mobile=False)
            page.open('file://' + os.path.join(folder, 'review.html'))
            yield page, browser
            browser.gather(0.5)
            for event in browser.events:
                told = event['params']
                if event['method'] in ('Runtime.exceptionThrown', 'Log.entryAdded'):
                    faults.append('%s: %s' % (event['method'], told))
                if event['method'] == 'Network.requestWillBeSent' and not told['request']['url'].startswith(('file:', 'blob:')):
                    faults.append('a request: ' + told['request']['url'])
        finally:
            browser.close()


def finish(walk, *arguments):
    """Walks, and ends the program: what was at fault on standard output, status 1 where anything was."""
    try:
        walk(*arguments)
    except Fault as fault:
        faults.append(str(fault))
    for line in faults:
        print(line)
    sys.exit(1 if faults else 0)


def is_open(page, dialog):
    return page.value("document.getElementById('%s').open" % dialog)


def reach(page, name, modifiers=0):
    """Walks to a field of the form by Tab, backwards with Shift."""
    for _ in range(40):
        if page.value('document.activeElement.id') == 'f-' + name:
            return
        page.key('Tab', modifiers)
    raise Fault('Tab does not reach ' + name)


def field(page, name, text):
    """Replaces what stands in a field of the form."""
    reach(page, name)
    page.key('a', CONTROL)
    if text:
        page.keys(text)
    else:
        page.key('Delete')


def save_downloads(browser, folder):
    browser.call('Browser.setDownloadBehavior', behavior='allow', downloadPath=folder)


def wait_for(browser, file):
    """Waits ten seconds for a file; whether it came."""
    for _ in range(100):
        if os.path.exists(file):
            return True
        browser.gather(0.1)
    return False
