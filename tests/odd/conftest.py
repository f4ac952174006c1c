"""Odd decks are painted on surfaces, without a window."""

import os

import pygame

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
pygame.font.init()
