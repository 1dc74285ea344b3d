"""A headless Chromium driven over a pipe (Chrome DevTools Protocol), with the standard library only."""

import base64
import json
import os
import select
import subprocess
import time


class Fault(Exception):
    """The browser refused a command, or did not answer in time."""


class Browser:
    """A browser with a profile of its own in a folder."""

    def __init__(self, program, folder, arguments=()):
        commands, self._commands = os.pipe()
        self._answers, answers = os.pipe()
        # The browser reads commands from descriptor 3 and answers on 4.
        for descriptor in (commands, answers):
            os.set_inheritable(descriptor, True)
        script = 'exec 3<&%d 4>&%d; exec "$@"' % (commands, answers)
        self._log = open(os.path.join(folder, 'browser.log'), 'wb')
        self._process = subprocess.Popen(
            ['/bin/bash', '-c', script, 'browser', program, '--headless=new', '--no-sandbox', '--disable-gpu',
             '--disable-dev-shm-usage', '--no-first-run', '--remote-debugging-pipe',
             '--user-data-dir=' + os.path.join(folder, 'profile'), *arguments, 'about:blank'],
            pass_fds=(commands, answers), stdout=self._log, stderr=self._log)
        os.close(commands)
        os.close(answers)
        self._number = 0
        self._rest = b''
        self.events = []

    def close(self):
        try:
            self.call('Browser.close')
        except (Fault, OSError):
            pass
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()

    def page(self):
        """Opens a page with its events told."""
        target = self.call('Target.createTarget', url='about:blank')['targetId']
        session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        return Page(self, session)

    def call(self, method, session=None, seconds=60, **parameters):
        self._number += 1
        message = {'id': self._number, 'method': method, 'params': parameters}
        if session:
            message['sessionId'] = session
        data = json.dumps(message).encode() + b'\0'
        while data:
            data = data[os.write(self._commands, data):]
        limit = time.monotonic() + seconds
        while True:
            answer = self._next(limit)
            if answer is None:
                raise Fault('%s: no answer in %d s' % (method, seconds))
            if answer.get('id') == self._number:
                if 'error' in answer:
                    raise Fault('%s: %s' % (method, answer['error'].get('message')))
                return answer['result']
            if 'method' in answer:
                self.events.append(answer)

    def gather(self, seconds):
        """Takes in the events of some time."""
        limit = time.monotonic() + seconds
        while True:
            answer = self._next(limit)
            if answer is None:
                return
            if 'method' in answer:
                self.events.append(answer)

    def _next(self, limit):
        while b'\0' not in self._rest:
            wait = limit - time.monotonic()
            if wait <= 0 or not select.select([self._answers], [], [], wait)[0]:
                return None
            chunk = os.read(self._answers, 1 << 20)
            if not chunk:
                raise Fault('the browser ended')
            self._rest += chunk
        message, self._rest = self._rest.split(b'\0', 1)
        return json.loads(message)


# Keys that are no characters: code and number as a keyboard sends them.
NAMED = {
    'Enter': ('Enter', 13, '\r'), 'Tab': ('Tab', 9, ''), 'Escape': ('Escape', 27, ''), 'Delete': ('Delete', 46, ''),
    'Backspace': ('Backspace', 8, ''), 'ArrowLeft': ('ArrowLeft', 37, ''), 'ArrowUp': ('ArrowUp', 38, ''),
    'ArrowRight': ('ArrowRight', 39, ''), 'ArrowDown': ('ArrowDown', 40, ''), 'Home': ('Home', 36, ''),
    'End': ('End', 35, ''), ' ': ('Space', 32, ' '),
}
ALT, CONTROL, SHIFT = 1, 2, 8


class Page:
    """A page of the browser, reached by keys and looked at."""

    def __init__(self, browser, session):
        self._browser = browser
        self._session = session
        for domain in ('Page', 'Runtime', 'Network', 'Log', 'Accessibility', 'DOM'):
            self.call(domain + '.enable')

    def call(self, method, **parameters):
        return self._browser.call(method, self._session, **parameters)

    def open(self, address):
        self._load('Page.navigate', url=address)

    def reload(self):
        self._load('Page.reload')

    def _load(self, method, **parameters):
        before = self._loads()
        self.call(method, **parameters)
        for _ in range(600):
            if self._loads() > before:
                return
            self._browser.gather(0.05)
        raise Fault('the page did not load')

    def _loads(self):
        return sum(event['method'] == 'Page.loadEventFired' for event in self._browser.events)

    def key(self, key, modifiers=0):
        """Presses and releases a key: a character or a name of NAMED."""
        if key in NAMED:
            code, number, text = NAMED[key]
        else:
            code, number, text = '', ord(key.upper()) if key.isascii() and key.isalnum() else 0, key
        if modifiers & (CONTROL | ALT):
            text = ''
        common = {'key': key, 'code': code, 'windowsVirtualKeyCode': number, 'modifiers': modifiers}
        self.call('Input.dispatchKeyEvent', type='keyDown' if text else 'rawKeyDown', text=text, **common)
        self.call('Input.dispatchKeyEvent', type='keyUp', **common)

    def keys(self, text):
        """Types: what no key of a keyboard stands for comes at once, as from an input method."""
        if text.isascii():
            for character in text:
                self.key(character)
        else:
            self.call('Input.insertText', text=text)

    def value(self, expression):
        """Looks at the page; never used to change it."""
        answer = self.call('Runtime.evaluate', expression=expression, returnByValue=True)
        if 'exceptionDetails' in answer:
            raise Fault('%s: %s' % (expression, answer['exceptionDetails'].get('exception', {}).get('description')))
        return answer['result'].get('value')

    def text(self, selector):
        return self.value('document.querySelector(%s).innerText' % json.dumps(selector))

    def picture(self, path):
        with open(path, 'wb') as file:
            file.write(base64.b64decode(self.call('Page.captureScreenshot', format='png')['data']))
