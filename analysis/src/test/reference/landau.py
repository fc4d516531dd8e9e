"""K psi(v1) of functions with kinks and of a sharp one, from (1.3) itself, with derivatives of psi at v2:

    python3 landau.py > ../resources/io/grazing/analysis/operator/landau-sharp.csv

abs(vx): its second derivative is 2 delta(vx), a surface integral; sqrt(|v|^2): unbounded derivatives at v2 = 0; both in mpmath.
tanh(3*vx)*vy: a product rule about v1 in double precision, the uncertainty from two resolutions.
"""
import math
import mpmath as mp
import numpy as np

mp.mp.dps = 20
NORM = (2 * mp.pi) ** mp.mpf(-1.5)


def maxwellian(square):
    return NORM * mp.exp(-square / 2)


def absolute(x):
    """abs(vx) at (x, 0, 0), x > 0."""
    friction = mp.quad(
        lambda a: mp.quad(
            lambda r: -8 * 2 * mp.pi * r * (x + a) / ((x + a) ** 2 + r**2) ** mp.mpf(1.5) * maxwellian(a**2 + r**2),
            [0, 1, 3, 6, 11]),
        [0, 1, 3, 6, 11])
    surface = mp.quad(
        lambda r: 2 * 2 * mp.pi * r**3 / (x**2 + r**2) ** mp.mpf(1.5) * maxwellian(r**2), [0, 1, 3, 6, 11])
    return 2 * mp.pi * (friction + surface)


def norm(v):
    """sqrt(|v|^2) at the speed v: v1 along the axis, v2 = v1 - w eta, eta at the cosine m to v1."""

    def integrand(w, m):
        along = v - w * m
        across = w * mp.sqrt(1 - m * m)
        speed = mp.sqrt(along**2 + across**2)
        # eta = (m, sqrt(1 - m^2)), unit vector u2 of v2
        u2 = (along * m - across * mp.sqrt(1 - m * m)) / speed
        friction = 4 * (u2 - m)
        # P : (I - u u)/|v| = (2 - (1 - (eta u)^2))/|v| = (1 + (eta u)^2)/|v|
        diffusion = w * ((1 + u2**2) / speed + (1 + m**2) / v)
        return 2 * mp.pi * (friction + diffusion) * maxwellian(speed**2)

    def shell(w):
        return mp.quad(lambda m: integrand(w, m), [-1, 0, 1])

    return 2 * mp.pi * mp.quad(shell, [0, v, 2 * v, 4, 7, 12])


def sharp(v1, n):
    """tanh(3*vx)*vy."""

    def jets(x, y):
        t = np.tanh(3 * x)
        d = 3 * (1 - t * t)
        return d * y, t, -6 * t * d * y, d

    gx, gy, gxx, gxy = jets(v1[0], v1[1])
    m, wm = np.polynomial.legendre.leggauss(n)
    azimuth = 2 * np.pi * (np.arange(n) + 0.3) / n
    across = np.sqrt(1 - m * m)
    ex, ey = np.outer(m, np.ones(n)), np.outer(across, np.cos(azimuth))
    ez = np.outer(across, np.sin(azimuth))
    weight = np.outer(wm, np.full(n, 2 * np.pi / n))
    points, weights = np.polynomial.legendre.leggauss(60)
    parts = []
    for panel in range(8):
        for p, q in zip(points, weights):
            w = 1.5 * (panel + 0.5 + 0.5 * p)
            x, y, z = v1[0] - w * ex, v1[1] - w * ey, v1[2] - w * ez
            fx, fy, fxx, fxy = jets(x, y)
            density = (2 * np.pi) ** -1.5 * np.exp(-0.5 * (x * x + y * y + z * z))
            friction = 4 * (ex * (fx - gx) + ey * (fy - gy))
            diffusion = (1 - ex * ex) * (fxx + gxx) - 2 * ex * ey * (fxy + gxy)
            parts.append(0.75 * q * np.sum(weight * density * (friction + w * diffusion)))
    return 2 * np.pi * math.fsum(parts)


print("psi,v1x,v1y,v1z,value,uncertainty")
for x in (1, mp.mpf("0.4"), 2):
    print(f"abs(vx),{mp.nstr(mp.mpf(x), 3)},0,0,{mp.nstr(absolute(mp.mpf(x)), 14)},1e-11")
print(f"sqrt(vx^2+vy^2+vz^2),0.3,0.2,-1,{mp.nstr(norm(mp.sqrt(mp.mpf('1.13'))), 14)},1e-9")
for v1 in ((0.3, 0.2, -1.0), (-0.2, 1.0, 0.5)):
    fine, coarse = sharp(v1, 220), sharp(v1, 170)
    print(f"tanh(3*vx)*vy,{v1[0]},{v1[1]},{v1[2]},{fine!r},{abs(fine - coarse) + 1e-12:.1e}")
