#!/usr/bin/env python3
"""Generates angles.csv: deflection angles at 25 digits, by mpmath, independently of the engine.

    python3 angles.py > ../resources/io/grazing/scatter/angles.csv

For each f, s, rho, kappa (rho and kappa are the doubles nearest to the decimals, taken exactly) the columns
theta and supplement = pi - theta are relatively accurate. The small-angle form of formula (3.5) gives theta,
the large-angle form the supplement; where both are of order one each is computed and they must agree to 24
digits. Working precision 60 digits, tanh-sinh or (flat profile) Gauss-Legendre on panels; a row whose two resolutions differ is refused.
"""
import sys
from multiprocessing import Pool

from mpmath import asin, cos, exp, log, mp, mpf, nstr, pi, quad, sin, sqrt

mp.dps = 60

PROFILES = {
    "1-r": (lambda r: 1 - r, lambda r: mpf(-1)),
    "1-r^2": (lambda r: (1 - r) * (1 + r), lambda r: -2 * r),
    "(1-r)^2": (lambda r: (1 - r) ** 2, lambda r: -2 * (1 - r)),
    "cos(pi*r/2)^2": (lambda r: cos(pi * r / 2) ** 2, lambda r: -pi / 2 * sin(pi * r)),
    "exp(-4*r)-exp(-4)": (lambda r: exp(-4 * r) - exp(mpf(-4)), lambda r: -4 * exp(-4 * r)),
    "exp(1-1/(1-r^2))": (
        lambda r: exp(1 - 1 / (1 - r * r)) if r < 1 else mpf(0),
        lambda r: -2 * r / (1 - r * r) ** 2 * exp(1 - 1 / (1 - r * r)) if r < 1 else mpf(0),
    ),
}
ORDERS = ["0", "0.5", "1", "1.5", "2", "4"]
RHOS = ["1e-6", "1e-3", "0.1", "0.5", "0.9", "0.999"]
KAPPAS = ["1e-8", "1e-4", "1e-2", "0.3", "3", "100"]


def turning_point(phi, rho, kappa):
    low, high = rho, mpf(1)
    while high - low > mpf(10) ** (-mp.dps + 3) * high:
        middle = (low + high) / 2
        if 1 - (rho / middle) ** 2 - 2 * kappa * phi(middle) > 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def angle(task):
    name, order, rho_text, kappa_text = task
    f, df = PROFILES[name]
    analytic = not name.startswith("exp(1-1")
    s, rho, kappa = mpf(order), mpf(float(rho_text)), mpf(float(kappa_text))
    phi = lambda r: f(r) / r**s
    dphi = lambda r: df(r) / r**s - s * f(r) / r ** (s + 1)
    mp.dps = 70
    r_min = turning_point(phi, rho, kappa)
    span = -log(r_min)

    def node(t):
        r = r_min * exp(span * t * t)
        well = 1 - 2 * kappa * phi(r)
        return r, well, sqrt(well - (rho / r) ** 2)

    def small(t):
        r, well, radial = node(t)
        return -dphi(r) * 2 * span * t / (well * radial)

    def large(t):
        r, well, radial = node(t)
        return 2 * span * t / (r * radial)

    def integral(g, panels):
        edge = mpf(10) ** -13  # g is smooth and even there: the sliver is added by its end value
        points = [edge] + [mpf(i) / panels for i in range(1, panels)] + [mpf(1)]
        method = "tanh-sinh" if analytic else "gauss-legendre"
        scale = g(edge)  # quad stops at an absolute error
        return scale * (quad(lambda t: g(t) / scale, points, method=method, maxdegree=7) + edge)

    def both(g):
        mp.dps = 60
        for coarse_panels, fine_panels in (4, 6), (16, 24), (48, 64), (128, 160):
            coarse, fine = integral(g, coarse_panels), integral(g, fine_panels)
            if abs(coarse - fine) <= abs(fine) * mpf(10) ** -25:
                return fine
        raise ArithmeticError(f"{task}: {nstr(coarse, 30)} {nstr(fine, 30)}")

    mp.dps = 60
    supplement = theta = None
    if rho / r_min < mpf("0.8"):
        supplement = 2 * asin(rho) + 2 * rho * both(large)
        theta = pi - supplement
    if supplement is None or theta < 2:
        theta = 2 * kappa * rho * both(small)
        if supplement is not None and abs(pi - theta - supplement) > mpf(10) ** -24:
            raise ArithmeticError(f"{task}: forms differ")
        supplement = pi - theta
    return ",".join([name, order, rho_text, kappa_text, nstr(theta, 25), nstr(supplement, 25)])


if __name__ == "__main__":
    tasks = [(f, s, r, k) for f in PROFILES for s in ORDERS for r in RHOS for k in KAPPAS]
    print("f,s,rho,kappa,theta,supplement")
    with Pool(2) as pool:
        for line in pool.imap(angle, tasks, 8):
            print(line)
            sys.stdout.flush()
